/** What keeps steps from seeing, telling, using or leaving more than they should. */
package dev.plumbline.cleanroom.scenario.policy;
