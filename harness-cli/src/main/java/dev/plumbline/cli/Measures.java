package dev.plumbline.cli;

/** A command that starts forks or lists them, and so takes JMH's options. */
interface Measures extends Command {}
