/** Whether services answer, asked one after another or together, with a deadline. */
package dev.plumbline.cleanroom.health;
