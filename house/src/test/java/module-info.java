/** A program on the module path that uses Filigree as any other would, and looks at its house. */
@SuppressWarnings("requires-automatic") // ArchUnit has no descriptor
open module io.github.filigree.house {
    requires io.github.filigree.graph;
    requires com.tngtech.archunit;
    requires java.compiler;
    requires org.junit.jupiter.api;
}
