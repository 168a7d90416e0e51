/** The cleanroom suite. */
package dev.plumbline.benches.cleanroom;
