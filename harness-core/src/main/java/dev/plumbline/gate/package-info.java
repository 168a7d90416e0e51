/** Step 7: decide. Policy, budgets, waivers, a verdict for each pair and one outcome for all. */
package dev.plumbline.gate;
