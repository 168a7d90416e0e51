package dev.plumbline.intelligence.embedding;

/**
 * One of several vectors, and how alike it is to another.
 *
 * @param index its place among them, from 0
 * @param similarity the cosine similarity, from −1 to 1
 */
public record Neighbour(int index, double similarity) {}
