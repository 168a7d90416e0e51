package dev.plumbline.cli.code;

import java.util.List;
import java.util.Optional;

/**
 * What is kept of a class file.
 *
 * @param references numbers of the classes it names, ascending
 * @param parent number of its superclass; -1 if that is none of the class path
 * @param bundle whether it extends a resource bundle of the JDK
 * @param openEnd why it may reach classes that it does not name
 */
record ClassFacts(List<Integer> references, int parent, boolean bundle, Optional<String> openEnd) {}
