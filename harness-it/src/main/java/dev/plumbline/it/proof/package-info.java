/**
 * The proof that verdicts are right: raw values of many forks are recorded on a tape once, and
 * procedures of deciding are tried on them as often as one likes.
 */
package dev.plumbline.it.proof;
