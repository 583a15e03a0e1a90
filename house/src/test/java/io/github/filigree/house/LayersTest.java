package io.github.filigree.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Data goes down the house and imports go up: what CONTRIBUTING says of it, held by class files. */
class LayersTest {

    private static final String ROOT = "io.github.filigree.";

    /** For each module the modules it may use. */
    private static final Map<String, List<String>> MODULES = Map.of(
            "kernels", List.of(),
            "segment", List.of("kernels"),
            "graph", List.of("kernels"),
            "tiles", List.of("kernels", "graph"),
            "io", List.of("kernels", "graph", "tiles"),
            "imagej", List.of("kernels", "segment", "graph"),
            "cli", List.of("kernels", "segment", "graph", "tiles", "io"));

    /** Read where they were compiled to, since not all of them are modules. */
    private static final JavaClasses CLASSES = new ClassFileImporter().importPaths(
            MODULES.keySet().stream().map(module -> Path.of("..", module, "target", "classes")).toList());

    /** For each package of kernels the packages of kernels it may use. */
    private static final Map<String, List<String>> KERNELS = Map.of(
            "kernels.contract", List.of(),
            "kernels.bits", List.of("kernels.contract"),
            "kernels.rows", List.of("kernels.contract"),
            "kernels.adaptive", List.of("kernels.contract", "kernels.bits"),
            "kernels.scalar", List.of("kernels.contract", "kernels.bits"),
            "kernels.vector", List.of("kernels.contract", "kernels.bits", "kernels.scalar"));

    @Test
    void allModulesAreLookedAt() {
        Set<String> seen = CLASSES.stream().map(LayersTest::module).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(MODULES.keySet()), seen);
        assertTrue(CLASSES.size() > 150, CLASSES.size() + " classes");
    }

    @Test
    void modulesUseOnlyThoseAboveThem() {
        MODULES.forEach((module, allowed) -> MODULES.keySet().stream()
                .filter(other -> !other.equals(module) && !allowed.contains(other))
                .forEach(other -> noClasses().that().resideInAPackage(ROOT + module + "..")
                        .should().dependOnClassesThat().resideInAPackage(ROOT + other + "..")
                        .check(CLASSES)));
    }

    @Test
    void noTwoPackagesImportEachOther() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void facadesUseBitsAndBitsUseContracts() {
        KERNELS.forEach((room, allowed) -> CLASSES.stream()
                .map(LayersTest::room)
                .filter(other -> other.startsWith("kernels") && !other.equals(room) && !allowed.contains(other))
                .distinct()
                .forEach(other -> noClasses().that().resideInAPackage(ROOT + room)
                        .should().dependOnClassesThat().resideInAPackage(ROOT + other)
                        .check(CLASSES)));
    }

    @Test
    void onlyKernelsKnowsTheImplementations() {
        classes().that().resideInAnyPackage(ROOT + "kernels.scalar", ROOT + "kernels.vector")
                .and().areTopLevelClasses().and().doNotHaveSimpleName("VectorWidth")
                .should().onlyHaveDependentClassesThat().resideInAnyPackage(
                        ROOT + "kernels.scalar", ROOT + "kernels.vector", ROOT + "kernels")
                .check(CLASSES);
        noClasses().that().resideInAPackage(ROOT + "kernels").and().doNotHaveSimpleName("Kernels")
                .and().haveNameNotMatching(".*\\.Selection(\\$.*)?")
                .should().dependOnClassesThat().resideInAnyPackage(ROOT + "kernels.scalar", ROOT + "kernels.vector")
                .check(CLASSES);
    }

    @Test
    void onlyVectorKernelsUseTheVectorApi() {
        noClasses().that().resideOutsideOfPackage(ROOT + "kernels.vector")
                .should().dependOnClassesThat().resideInAPackage("jdk.incubator.vector..")
                .check(CLASSES);
    }

    @Test
    void librariesNeedNothingButJavaBase() {
        noClasses().that().resideInAnyPackage(ROOT + "kernels..", ROOT + "segment..", ROOT + "graph..", ROOT + "tiles..")
                .should().dependOnClassesThat().resideOutsideOfPackages(
                        "io.github.filigree..", "java.lang..", "java.util..", "java.io..", "java.nio..", "java.math..",
                        "jdk.incubator.vector..", "")
                .check(CLASSES);
    }

    @Test
    void onlyPicturesAndImageJUseTheDesktop() {
        noClasses().that().resideOutsideOfPackages(ROOT + "io..", ROOT + "imagej..")
                .should().dependOnClassesThat().resideInAnyPackage("java.awt..", "javax.imageio..", "javax.swing..")
                .check(CLASSES);
    }

    @Test
    void onlyItsModuleUsesImageJ() {
        noClasses().that().resideOutsideOfPackage(ROOT + "imagej..")
                .should().dependOnClassesThat().resideInAnyPackage("ij..", "net.imglib2..")
                .check(CLASSES);
        noClasses().that().resideInAPackage(ROOT + "imagej.imglib..")
                .should().dependOnClassesThat().resideInAPackage("ij..")
                .check(CLASSES);
        noClasses().that().resideInAnyPackage(ROOT + "imagej", ROOT + "imagej.plugin")
                .should().dependOnClassesThat().resideInAPackage("net.imglib2..")
                .check(CLASSES);
    }

    private static String room(JavaClass type) {
        return type.getPackageName().substring(ROOT.length());
    }

    private static String module(JavaClass type) {
        return room(type).replaceAll("\\..*", "");
    }
}
