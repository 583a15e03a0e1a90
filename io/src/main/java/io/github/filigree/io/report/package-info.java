/**
 * Reports as web pages: their data as text that a page can carry, their images, and the pages themselves, whose HTML,
 * style and scripts are resources beside these classes. Hidden: {@link io.github.filigree.io.Report} is the way in.
 */
package io.github.filigree.io.report;
