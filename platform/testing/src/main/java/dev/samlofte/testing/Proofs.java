package dev.samlofte.testing;

import java.io.IOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lists which rows the tests prove, read from the compiled tests' {@link Proves}. Arguments: folders of test classes.
 * Needs nothing but the JDK, so that it starts at once.
 */
public final class Proofs {

    private static final String PROVES = "Ldev/samlofte/testing/Proves;";

    private Proofs() {}

    /** That a test proves a row. */
    record Proof(String row, String test) {

        @Override
        public String toString() {
            return row + " " + test;
        }
    }

    public static void main(String[] folders) throws IOException {
        List<Proof> proofs = new ArrayList<>();
        for (String folder : folders) {
            if (Files.isDirectory(Path.of(folder))) {
                proofs.addAll(below(Path.of(folder)));
            }
        }
        StringBuilder lines = new StringBuilder();
        proofs.stream()
                .sorted(Comparator.comparing(Proof::row).thenComparing(Proof::test))
                .distinct()
                .forEach(proof -> lines.append(proof).append('\n'));
        System.out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    static List<Proof> below(Path folder) throws IOException {
        List<Proof> proofs = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                ClassModel type = ClassFile.of().parse(file);
                type.methods().forEach(method -> proofs.addAll(of(type, method)));
            }
        }
        return proofs;
    }

    private static List<Proof> of(ClassModel type, MethodModel method) {
        String test = type.thisClass().asInternalName().replace('/', '.') + "#"
                + method.methodName().stringValue();
        return method.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(annotations -> annotations.annotations().stream())
                .filter(annotation -> annotation.className().equalsString(PROVES))
                .flatMap(Proofs::rows)
                .map(row -> new Proof(row, test))
                .toList();
    }

    private static Stream<String> rows(Annotation proves) {
        return proves.elements().stream()
                .map(element -> (AnnotationValue.OfArray) element.value())
                .flatMap(array -> array.values().stream())
                .map(row -> ((AnnotationValue.OfString) row).stringValue());
    }
}
