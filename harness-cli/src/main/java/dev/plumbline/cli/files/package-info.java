/** The file rim: reading runs, keeping baselines, writing reports. */
package dev.plumbline.cli.files;
