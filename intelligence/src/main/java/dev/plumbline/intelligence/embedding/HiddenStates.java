package dev.plumbline.intelligence.embedding;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What the last layer of the model holds for each position of each text.
 *
 * @param values text after text, position after position, {@link OnnxSession#WIDTH} numbers each
 * @param texts how many texts
 * @param positions how many positions a text has, padding included
 */
record HiddenStates(FloatBuffer values, int texts, int positions) {

  /**
   * One vector a text: the mean over the positions that are tokens of it, scaled to unit length.
   * Padding counts nothing. This is what the model was trained with (Reimers and Gurevych,
   * Sentence-BERT, 2019, and the description of all-MiniLM-L6-v2).
   *
   * @throws EmbeddingFailure when the states have no direction
   */
  List<float[]> pooled(TokenBatch batch) {
    List<float[]> vectors = new ArrayList<>(texts);
    float[] state = new float[OnnxSession.WIDTH];
    for (int text = 0; text < texts; text++) {
      double[] sum = new double[OnnxSession.WIDTH];
      for (int position = 0; position < batch.length(text); position++) {
        values.get((text * positions + position) * OnnxSession.WIDTH, state);
        for (int i = 0; i < state.length; i++) {
          sum[i] += state[i];
        }
      }
      // The sum has the direction of the mean, and its length is not kept.
      vectors.add(Vectors.unit(sum));
    }
    return vectors;
  }
}
