package dev.plumbline.benches.concurrency.io;

import dev.plumbline.benches.concurrency.executors.TaskRunner;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** A thread writes to each socket and blocks until its reply is there. */
final class BlockingSockets implements Exchange {
  private final List<Socket> sockets = new ArrayList<>();
  private final TaskRunner runner;

  private BlockingSockets(TaskRunner runner) {
    this.runner = runner;
  }

  static BlockingSockets connect(InetSocketAddress address, int connections, TaskRunner runner)
      throws IOException {
    BlockingSockets exchange = new BlockingSockets(runner);
    try {
      for (int i = 0; i < connections; i++) {
        Socket socket = new Socket();
        exchange.sockets.add(socket);
        socket.setTcpNoDelay(true);
        socket.connect(address);
      }
      return exchange;
    } catch (IOException e) {
      exchange.close();
      throw e;
    }
  }

  @Override
  public void all(byte[][] requests, byte[][] replies)
      throws ExecutionException, InterruptedException {
    runner.sum(requests.length, i -> exchange(sockets.get(i), requests[i], replies[i]));
  }

  private static long exchange(Socket socket, byte[] request, byte[] reply) {
    try {
      socket.getOutputStream().write(request);
      int read = socket.getInputStream().readNBytes(reply, 0, reply.length);
      if (read < reply.length) {
        throw new EOFException("the connection ended after " + read + " bytes of a reply");
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      for (Socket socket : sockets) {
        socket.close();
      }
    } finally {
      runner.close();
    }
  }
}
