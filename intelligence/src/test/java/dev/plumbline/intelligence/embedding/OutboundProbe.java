package dev.plumbline.intelligence.embedding;

import ai.djl.util.Ec2Utils;
import java.io.IOException;
import java.net.Proxy;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;

/** Runs in a JVM of its own: says which addresses were asked for, and lets none be reached. */
final class OutboundProbe {
  static final String ASKED = "asked for ";
  static final String DONE = "done";

  private OutboundProbe() {}

  /** Embeds a text, or with the argument {@code library} lets the library do as it likes. */
  public static void main(String[] arguments) {
    URL.setURLStreamHandlerFactory(protocol -> protocol.startsWith("http") ? new Refusing() : null);
    if (arguments[0].equals("library")) {
      Ec2Utils.callHome("probe");
    } else {
      try (OnnxEmbedder model = OnnxEmbedder.open(ModelPrecision.INT8)) {
        model.embed("The disk is full.");
      }
    }
    System.out.println(DONE);
  }

  private static final class Refusing extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      System.out.println(ASKED + url);
      throw new IOException("refused");
    }

    @Override
    protected URLConnection openConnection(URL url, Proxy proxy) throws IOException {
      return openConnection(url);
    }
  }
}
