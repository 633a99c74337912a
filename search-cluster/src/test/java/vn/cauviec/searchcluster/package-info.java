/**
 * A cluster of OpenSearch for a deployment that outgrows one machine, real and small: each node a process of its own on this machine, from
 * the libraries of the Maven repository. Owns the nodes, how they are asked, and the process in which the product's own tests of its search
 * run over them; never ships and has nothing of the product on its class path.
 */
@NullMarked
package vn.cauviec.searchcluster;

import org.jspecify.annotations.NullMarked;
