/** What an environment counted, read as immutable snapshots. */
package dev.plumbline.cleanroom.metric;
