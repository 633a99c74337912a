/**
 * A cluster of OpenSearch for a deployment that outgrows one machine, real and small: each node a process of its own on this machine, from
 * the libraries of the Maven repository. Owns the nodes and how they are asked; never ships and knows nothing of the product.
 */
@NullMarked
package vn.cauviec.searchcluster;

import org.jspecify.annotations.NullMarked;
