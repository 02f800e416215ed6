package org.haguecourier.packages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.Source;
import org.haguecourier.packages.rules.archive.DistinctInAnyCase;
import org.haguecourier.packages.rules.archive.NamesInUtf8;
import org.haguecourier.packages.rules.archive.NotABomb;
import org.haguecourier.packages.rules.archive.NotTooLarge;
import org.haguecourier.packages.rules.archive.NotTooManyEntries;
import org.haguecourier.packages.rules.archive.OneXml;
import org.haguecourier.packages.rules.archive.PlainFiles;
import org.haguecourier.packages.rules.archive.ReadableEntries;
import org.haguecourier.packages.rules.archive.SafeEntryNames;
import org.haguecourier.packages.rules.archive.UniqueEntryNames;
import org.haguecourier.packages.rules.archive.XmlAtRoot;
import org.haguecourier.packages.rules.envelope.AcceptedVersion;
import org.haguecourier.packages.rules.envelope.BySchema;
import org.haguecourier.packages.rules.envelope.HeaderAndBag;
import org.haguecourier.packages.rules.envelope.HeaderCounts;
import org.haguecourier.packages.rules.envelope.HeaderDate;
import org.haguecourier.packages.rules.envelope.HeaderTotal;
import org.haguecourier.packages.rules.envelope.KnownTransaction;
import org.haguecourier.packages.rules.envelope.OfficeEnvelope;
import org.haguecourier.packages.rules.envelope.OneTransaction;
import org.haguecourier.packages.rules.envelope.SchemaLocation;
import org.haguecourier.packages.rules.envelope.WellFormedXml;
import org.haguecourier.packages.rules.files.AcceptedFormats;
import org.haguecourier.packages.rules.files.ContentAsNamed;
import org.haguecourier.packages.rules.files.NothingElse;
import org.haguecourier.packages.rules.files.Pictures;
import org.haguecourier.packages.rules.files.ReferencedFiles;
import org.haguecourier.packages.rules.files.WholeFiles;
import org.haguecourier.packages.rules.transaction.Designs;
import org.haguecourier.packages.rules.transaction.DocumentCategories;
import org.haguecourier.packages.rules.transaction.DocumentFiles;
import org.haguecourier.packages.rules.transaction.GenericReference;
import org.haguecourier.packages.rules.transaction.NotSentBefore;
import org.haguecourier.packages.rules.transaction.NumberOfDocuments;
import org.haguecourier.packages.rules.transaction.PriorRefusal;
import org.haguecourier.packages.rules.transaction.RefusalGrounds;
import org.haguecourier.packages.rules.transaction.RegistrationNumber;

/** All rules, in the order in which a package is read. */
public final class RuleBook {
    static final InflationLimit BOMB = InflationLimit.FOR_SENDING;

    /** What all the others rest on; no Office can decide otherwise. */
    public static final Demand READABLE = Demand.error(
            "zip-unreadable",
            "The file is a ZIP, whole to its last byte, with nothing before or behind it. Always an error.",
            Source.GUIDE);

    private RuleBook() {}

    static List<Rule> of(CheckPolicy policy) {
        CheckPolicy.Limits limits = policy.limits();
        return Stream.of(
                        ofTheArchive(limits),
                        ofTheEnvelope(policy),
                        ofTheTransaction(policy, limits),
                        ofTheFiles(policy, limits))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Rule> ofTheArchive(CheckPolicy.Limits limits) {
        return List.of(
                new NotABomb(BOMB),
                new NotTooManyEntries(),
                new NotTooLarge(limits.packageBytes()),
                new ReadableEntries(),
                new PlainFiles(),
                new SafeEntryNames(),
                new UniqueEntryNames(),
                new DistinctInAnyCase(),
                new NamesInUtf8(),
                new OneXml(),
                new XmlAtRoot());
    }

    private static List<Rule> ofTheEnvelope(CheckPolicy policy) {
        return List.of(
                new WellFormedXml(),
                new OfficeEnvelope(),
                new AcceptedVersion(policy.versions()),
                new SchemaLocation(),
                new BySchema(),
                new HeaderAndBag(),
                new HeaderDate(),
                new HeaderTotal(),
                new OneTransaction(),
                new KnownTransaction(),
                new HeaderCounts());
    }

    private static List<Rule> ofTheTransaction(CheckPolicy policy, CheckPolicy.Limits limits) {
        return List.of(
                new RegistrationNumber(),
                new GenericReference(),
                new RefusalGrounds(),
                new PriorRefusal(),
                new Designs(limits.designs()),
                new NumberOfDocuments(),
                new DocumentCategories(policy.documentKinds()),
                new DocumentFiles(),
                new NotSentBefore(policy.sentByEdi()));
    }

    private static List<Rule> ofTheFiles(CheckPolicy policy, CheckPolicy.Limits limits) {
        return List.of(
                new ReferencedFiles(),
                new NothingElse(),
                new AcceptedFormats(policy.documentFormats(), policy.viewFormats()),
                new ContentAsNamed(),
                new WholeFiles(),
                new Pictures(limits.pictureBytes(), limits.picturePixels(), limits.pictureColours()));
    }

    /** Every code that there is, in the order of the rules. */
    public static List<Demand> demands() {
        var nothingDecided = new CheckPolicy(
                Map.of(),
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                new CheckPolicy.Limits(0, 0, 0, 0, Set.of()));
        return Stream.concat(
                        Stream.of(READABLE),
                        of(nothingDecided).stream().map(Rule::demands).flatMap(List::stream))
                .toList();
    }
}
