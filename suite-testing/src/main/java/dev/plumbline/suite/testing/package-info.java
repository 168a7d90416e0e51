/** What the tests of every suite share. */
package dev.plumbline.suite.testing;
