/** The planted workloads as plain classes: units of equal work, and operations made of them. */
package dev.plumbline.planted.work;
