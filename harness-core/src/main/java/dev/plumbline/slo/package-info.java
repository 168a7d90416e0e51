/** Step 11: hold runs and test reports to the objectives of a policy. */
package dev.plumbline.slo;
