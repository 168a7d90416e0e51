package dev.plumbline.cleanroom.telemetry;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Counts the items of an OTLP export request. Traces and metrics have the same nesting: a request
 * holds resource entries (field 1), each holds scope entries (field 2), each holds items (field 2).
 * See the OpenTelemetry protocol's {@code trace_service.proto}, {@code trace.proto} and {@code
 * metrics.proto}.
 */
final class OtlpItems {
  private static final int RESOURCE_ENTRY = 1;
  private static final int SCOPE_ENTRY = 2;
  private static final int ITEM = 2;

  private OtlpItems() {}

  /**
   * How many spans or metrics a request holds.
   *
   * @throws IOException when the bytes are no such message
   */
  static long count(byte[] request) throws IOException {
    return count(CodedInputStream.newInstance(request), RESOURCE_ENTRY, SCOPE_ENTRY, ITEM);
  }

  private static long count(CodedInputStream input, int... path) throws IOException {
    long items = 0;
    for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
      if (WireFormat.getTagFieldNumber(tag) != path[0]) {
        input.skipField(tag);
        continue;
      }
      ByteBuffer nested = input.readByteBuffer();
      items +=
          path.length == 1
              ? 1
              : count(
                  CodedInputStream.newInstance(nested), Arrays.copyOfRange(path, 1, path.length));
    }
    return items;
  }
}
