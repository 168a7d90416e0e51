/** A small framework for hermetic tests. */
package dev.plumbline.cleanroom;
