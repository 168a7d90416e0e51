package dev.plumbline.cli.measure;

import java.util.List;

/**
 * One fork to be run now.
 *
 * @param side whose fork it is
 * @param benchmark what it measures, under the side's own id
 * @param round from 1
 * @param place 1 or 2: when it comes within its pair
 * @param jmhArguments all options it is run with
 */
record ForkOrder(
    SideUnderTest side, Forkable benchmark, int round, int place, List<String> jmhArguments) {}
