/**
 * Where the files of an array in chunks lie: {@link io.github.filigree.io.store.ByteStore}, a folder of this machine or
 * of anything that can be read by names.
 */
package io.github.filigree.io.store;
