package dev.plumbline.cleanroom.reload;

/**
 * Where the time of a reload went, in nanoseconds, each at least 0.
 *
 * <p>It begins with the first event of the save. How long the save itself and its way through the
 * operating system took is known only to who saves; a file's time stamp is too coarse to tell.
 *
 * @param settle until the save was over, the quiet period included
 * @param read reading the file
 * @param render rendering the template
 * @param parse parsing the configuration
 * @param run starting the services, running the scenarios, stopping the services
 * @param write writing the result
 */
public record ReloadTimes(long settle, long read, long render, long parse, long run, long write) {

  /** Refuses negative times. */
  public ReloadTimes {
    if (settle < 0 || read < 0 || render < 0 || parse < 0 || run < 0 || write < 0) {
      throw new IllegalArgumentException("a time is negative");
    }
  }

  /** All of it. */
  public long total() {
    return settle + read + render + parse + run + write;
  }
}
