/** Services: registered once by name, started, asked for their health, and stopped. */
package dev.plumbline.cleanroom.service;
