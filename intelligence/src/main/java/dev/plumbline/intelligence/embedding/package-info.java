/**
 * Turns texts into vectors by a real model that runs in this process: MiniLM, through ONNX Runtime,
 * from the class path, without a network.
 *
 * <p>A text goes through {@link dev.plumbline.intelligence.embedding.Tokeniser}, which cuts it into
 * tokens and never drops one, and the model, whose states are averaged over the tokens and scaled
 * to unit length. So the cosine of two texts is the dot product of their vectors.
 */
package dev.plumbline.intelligence.embedding;
