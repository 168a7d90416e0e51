package dev.plumbline.intelligence.feedback;

/**
 * An exemplar that is like an answer.
 *
 * @param exemplar the exemplar
 * @param similarity the cosine of the two texts' vectors, -1 to 1
 */
public record Match(Exemplar exemplar, double similarity) {}
