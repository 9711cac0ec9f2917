package dev.samlofte.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Looks at the texts that a class file holds, which ArchUnit does not. */
final class StringConstants {

    private StringConstants() {}

    static ArchCondition<JavaClass> holdATextThatMatches(Pattern pattern, String description) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (String text : of(type)) {
                    boolean matches = pattern.matcher(text).find();
                    events.add(new SimpleConditionEvent(
                            type, matches, "%s holds \"%s\"".formatted(type.getName(), text.strip())));
                }
            }
        };
    }

    private static List<String> of(JavaClass type) {
        List<String> texts = new ArrayList<>();
        type.getSource().ifPresent(source -> {
            try (InputStream in = source.getUri().toURL().openStream()) {
                ClassFile.of().parse(in.readAllBytes()).constantPool().forEach(entry -> {
                    if (entry instanceof StringEntry text) {
                        texts.add(text.stringValue());
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return texts;
    }
}
