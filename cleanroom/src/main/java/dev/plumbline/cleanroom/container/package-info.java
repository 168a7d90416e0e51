/** Things that are dear to make and are made once per key: containers, databases, processes. */
package dev.plumbline.cleanroom.container;
