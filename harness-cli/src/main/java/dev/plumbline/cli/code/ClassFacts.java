package dev.plumbline.cli.code;

import java.util.List;
import java.util.Optional;

/**
 * What is kept of a class file.
 *
 * @param references numbers of the classes it names, ascending
 * @param openEnd why it may reach classes that it does not name
 */
record ClassFacts(List<Integer> references, Optional<String> openEnd) {}
