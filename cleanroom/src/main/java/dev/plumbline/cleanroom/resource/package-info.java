/** What an environment opened and closes again. */
package dev.plumbline.cleanroom.resource;
