/** Where garbage comes from: the places in the code that allocate most, by the flight recorder. */
package dev.plumbline.benches.memory.sites;
