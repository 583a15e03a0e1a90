/**
 * Tiles on Apache Spark: a {@link io.github.filigree.spark.SparkRunner} works on them,
 * {@link io.github.filigree.spark.HadoopStore} keeps them where all machines see them, and
 * {@link io.github.filigree.spark.Main} is what spark-submit starts.
 */
package io.github.filigree.spark;
