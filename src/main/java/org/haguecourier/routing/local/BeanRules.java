package org.haguecourier.routing.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.camel.Component;
import org.apache.camel.model.BeanFactoryDefinition;
import org.apache.camel.spi.EventNotifier;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.spi.LifecycleStrategy;
import org.apache.camel.spi.RoutePolicyFactory;

/** The beans that local files declare: made for the rehearsal, so that what uses them can be tried out. */
final class BeanRules {
    private static final String OURS = "org.haguecourier.";
    private static final String FOR_INTEGRATORS = OURS + "integration.";

    /** Camel looks these up by their type, for all routes. */
    private static final List<Class<?>> FOR_ALL_ROUTES =
            List.of(InterceptStrategy.class, RoutePolicyFactory.class, EventNotifier.class, LifecycleStrategy.class);

    private record Declared(String file, YamlNode node, String name) {}

    private final Rehearsal rehearsal;
    private final Ours ours;
    private final Values values;
    private final Words words;
    private final Findings findings;
    private final Set<String> ourBeans = Ours.beans();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> unknowable = new HashSet<>();

    BeanRules(Rehearsal rehearsal, Ours ours, Values values, Words words, Findings findings) {
        this.rehearsal = rehearsal;
        this.ours = ours;
        this.values = values;
        this.words = words;
        this.findings = findings;
    }

    /** Names of beans that are only known when they are made, by a script. */
    Set<String> unknowable() {
        return unknowable;
    }

    /** One may need another that comes later: whoever cannot be made is tried once more as long as others can. */
    void check(List<LocalFile> files) {
        List<Declared> open = declared(files);
        words.know(names.keySet());
        Map<Declared, Throwable> failed = new LinkedHashMap<>();
        boolean progress = true;
        while (progress && !open.isEmpty()) {
            failed.clear();
            for (Declared bean : open) {
                rehearsal.make(definition(bean)).ifPresent(why -> failed.put(bean, why));
            }
            progress = failed.size() < open.size();
            open = new ArrayList<>(failed.keySet());
        }
        failed.forEach(this::notMade);
    }

    /** A value that is missing has been told already. */
    private void notMade(Declared bean, Throwable why) {
        unknowable.add(bean.name());
        if (findings.touch(bean.file(), bean.node().walk().map(YamlNode::line).collect(Collectors.toSet()))) {
            return;
        }
        Map<String, String> used = new HashMap<>();
        bean.node()
                .walk()
                .filter(YamlNode::isText)
                .forEach(
                        node -> used.putAll(values.fill(node.text(), Scope.NONE).used()));
        Words.Said said = words.of(why);
        findings.add(
                bean.file(),
                bean.node().lineOf(said.word()),
                "the bean \"" + bean.name() + "\" cannot be made: " + Words.withoutValues(said.message(), used));
    }

    private List<Declared> declared(List<LocalFile> files) {
        List<Declared> declared = new ArrayList<>();
        for (LocalFile file : files) {
            file.items().stream()
                    .flatMap(item -> item.child("beans").stream())
                    .flatMap(list -> list.children().stream())
                    .filter(bean ->
                            bean.text("name").isPresent() && bean.text("type").isPresent())
                    .map(bean ->
                            new Declared(file.name(), bean, bean.text("name").orElse("")))
                    .filter(this::mayBeMade)
                    .forEach(declared::add);
        }
        return declared;
    }

    private boolean mayBeMade(Declared bean) {
        YamlNode name = bean.node().child("name").orElse(bean.node());
        String other = names.putIfAbsent(bean.name(), bean.file() + ":" + name.line());
        if (ourBeans.contains(bean.name())) {
            tell(bean, name, "the bean name \"" + bean.name() + "\" is one of the courier's own; choose another");
            return false;
        }
        if (other != null) {
            tell(bean, name, "the bean \"" + bean.name() + "\" is at " + other + " already; choose another name");
            return false;
        }
        if (bean.node().child("script").isPresent()) {
            unknowable.add(bean.name());
            return false;
        }
        return hasAType(bean);
    }

    private boolean hasAType(Declared bean) {
        YamlNode node = bean.node().child("type").orElse(bean.node());
        String type = typeName(bean);
        Optional<Class<?>> found = rehearsal.type(type);
        if (found.isEmpty()) {
            unknowable.add(bean.name());
            tell(bean, node, "there is no class " + type + "; correct its name, or put its jar into lib/");
            return false;
        }
        if (type.startsWith(OURS) && !type.startsWith(FOR_INTEGRATORS)) {
            unknowable.add(bean.name());
            tell(bean, node, type + " is a part of the courier; use the ports and events instead");
            return false;
        }
        Class<?> known = found.get();
        if (FOR_ALL_ROUTES.stream().anyMatch(wide -> wide.isAssignableFrom(known))) {
            tell(
                    bean,
                    node,
                    "a " + known.getSimpleName() + " holds for all routes, the courier's own, too; take it out");
        }
        if (Component.class.isAssignableFrom(known) && ours.uses(bean.name())) {
            tell(
                    bean,
                    node,
                    "this would take the place of the component \"" + bean.name()
                            + "\" of the courier's own routes; give it a name of its own");
            return false;
        }
        methods(bean, known);
        return true;
    }

    private void methods(Declared bean, Class<?> type) {
        for (String key : List.of("initMethod", "destroyMethod")) {
            bean.node().child(key).filter(YamlNode::isText).ifPresent(method -> Methods.missing(type, method.text())
                    .ifPresent(why -> tell(bean, method, why)));
        }
    }

    private static String typeName(Declared bean) {
        return bean.node().text("type").orElse("").replaceFirst("^#class:", "");
    }

    /** Without what would be called at the start and at the end. */
    private static BeanFactoryDefinition<?> definition(Declared bean) {
        BeanFactoryDefinition<?> definition = new BeanFactoryDefinition<>();
        YamlNode node = bean.node();
        definition.setName(bean.name());
        definition.setType("#class:" + typeName(bean));
        node.text("factoryMethod").ifPresent(definition::setFactoryMethod);
        node.text("factoryBean").ifPresent(definition::setFactoryBean);
        node.text("builderClass").ifPresent(definition::setBuilderClass);
        node.text("builderMethod").ifPresent(definition::setBuilderMethod);
        node.child("constructors").ifPresent(all -> definition.setConstructors(byNumber(all)));
        node.child("properties").ifPresent(all -> definition.setProperties(flat("", all, new LinkedHashMap<>())));
        return definition;
    }

    private static Map<Integer, Object> byNumber(YamlNode constructors) {
        Map<Integer, Object> arguments = new TreeMap<>();
        for (YamlNode argument : constructors.children()) {
            if (argument.key().matches("[0-9]{1,3}")) {
                arguments.put(Integer.valueOf(argument.key()), argument.plain());
            }
        }
        return arguments;
    }

    private static Map<String, Object> flat(String prefix, YamlNode node, Map<String, Object> into) {
        for (YamlNode child : node.children()) {
            if (child.isMap()) {
                flat(prefix + child.key() + ".", child, into);
            } else {
                into.put(prefix + child.key(), child.plain());
            }
        }
        return into;
    }

    private void tell(Declared bean, YamlNode at, String message) {
        findings.add(bean.file(), at.line(), message);
    }
}
