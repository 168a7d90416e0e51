/** When steps are started, waited for and stopped, whatever they do. */
package dev.plumbline.cleanroom.scenario.schedule;
