package dev.plumbline.intelligence;

import dev.plumbline.intelligence.execution.TestExecution;

/**
 * A remembered failure, and how alike its message is to one that was asked about.
 *
 * @param execution the one that failed
 * @param similarity the cosine similarity of the messages, from −1 to 1
 */
public record LikeFailure(TestExecution execution, double similarity) {}
