/**
 * The words that every module needs: value types that validate themselves, Vietnamese text, who acts and by which right.
 *
 * <p>Owns: the rules of identifiers, names, dates, wages and of the alphabet.
 *
 * <p>Never: framework, database, files, network. Its sentences for people are in {@code messages/kernel_*.properties}.
 *
 * <p>Tables: none.
 *
 * <p>May call: no other module.
 */
@NullMarked
package vn.cauviec.kernel;

import org.jspecify.annotations.NullMarked;
