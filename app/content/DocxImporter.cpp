// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/DocxImporter.h"

#include "app/content/HeadingGuess.h"
#include "app/content/TitleGuess.h"
#include "app/content/docx/BodyReader.h"
#include "app/content/docx/CommentsPart.h"
#include "app/content/docx/OpcPackage.h"

namespace bantin::content {

using namespace docx;

namespace {

Error importError(Fault fault, const char *reason, const QString &detail)
{
    return Error{fault, QString::fromLatin1(reason), Retry::Never, {}, detail};
}

class DocxImport
{
public:
    DocxImport(OpcPackage package, const ImportLimits &limits, const std::stop_token &stop)
        : m_package(std::move(package))
        , m_stop(stop)
        , m_media(m_package, m_notices, limits, stop)
    {
    }

    Result<ImportedDocument> run()
    {
        const auto readStyles = [this](XmlPart &xml) { return m_styles.read(xml); };
        if (const auto done = readPart(m_package.mainTarget("styles"_L1), readStyles); !done)
            return done.error();
        const auto readNumbering = [this](XmlPart &xml) { return m_numbering.read(xml, m_styles); };
        if (const auto done = readPart(m_package.mainTarget("numbering"_L1), readNumbering); !done)
            return done.error();
        if (const auto done = readStories(); !done)
            return done.error();
        ImportedDocument imported = std::move(m_reading->imported);
        if (m_typed.beginCorrectedReading()) {
            if (const auto done = readStories(); !done)
                return done.error();
            ImportedDocument &corrected = m_reading->imported;
            imported.corrected = CorrectedReading{std::move(corrected.document),
                                                  std::move(corrected.metadata),
                                                  corrected.titleOrigin,
                                                  std::move(corrected.comments),
                                                  {},
                                                  m_typed.changes()};
        }
        suggestHeadings(imported);
        imported.assets = m_media.take(imported.document);
        imported.notices = m_notices.take();
        return imported;
    }

private:
    /// What one reading of the stories counts and makes.
    struct Reading {
        explicit Reading(const NumberingPart &numbering)
            : counter(numbering)
        {
        }
        NumberingCounter counter;
        Notes notes;
        Comments comments;
        ImportedDocument imported;
    };

    /// Body and notes, with everything that is told from them.
    Result<void> readStories()
    {
        m_reading.emplace(m_numbering);
        if (const auto done = readPart(m_package.mainPart(), [this](XmlPart &xml) { return readMain(xml); }); !done)
            return done.error();
        for (const auto kind : {NoteKind::Footnote, NoteKind::Endnote}) {
            if (const auto done = readNotes(kind); !done)
                return done.error();
        }
        if (const auto done = readComments(); !done)
            return done.error();
        finish();
        return {};
    }

    Result<void> readComments()
    {
        const QString part = m_package.mainTarget("comments"_L1);
        if (part.isEmpty())
            return {};
        const auto relationships = m_package.relationshipsOf(part);
        if (!relationships)
            return relationships.error();
        ImportContext shared = context();
        const auto read = [&](XmlPart &xml) {
            PartScope scope{shared, xml, *relationships};
            return docx::readComments(scope);
        };
        if (const auto done = readPart(part, read); !done)
            return done.error();
        CommentParagraphs paragraphs;
        const auto readParagraphs = [&](XmlPart &xml) {
            paragraphs = readCommentParagraphs(xml);
            return !xml.failed();
        };
        if (const auto done = readPart(part, readParagraphs); !done)
            return done.error();
        return readPart(m_package.mainTarget("commentsExtended"_L1),
                        [&](XmlPart &xml) { return readCommentThreads(xml, paragraphs, m_reading->comments); });
    }

    /// A part that is absent is no fault; one that cannot be read is.
    Result<void> readPart(const QString &part, const std::function<bool(XmlPart &)> &read)
    {
        if (part.isEmpty() || !m_package.contains(part))
            return {};
        // Kept for the second reading, which must not count against the budget again.
        if (!m_parts.contains(part)) {
            const auto bytes = m_package.read(part);
            if (!bytes)
                return bytes.error();
            m_parts.insert(part, *bytes);
        }
        XmlPart xml(m_parts.value(part), m_stop);
        const bool good = read(xml);
        if (m_stop.stop_requested())
            return importError(Fault::Cancelled, "import-cancelled", part);
        if (!good)
            return importError(Fault::InvalidInput, "file-damaged", part + u": "_s + xml.errorString());
        return {};
    }

    ImportContext context()
    {
        return ImportContext{m_styles, m_reading->counter, m_media, m_reading->notes, m_reading->comments, m_notices,
                             m_typed};
    }

    bool readMain(XmlPart &xml)
    {
        ImportContext shared = context();
        if (xml.nextChild()) {
            while (xml.nextChild()) {
                if (xml.is(Ns::Word, "body"_L1)) {
                    PartScope scope{shared, xml, m_package.mainRelationships()};
                    m_reading->imported.document.blocks.append(readBody(scope, m_reading->imported.metadata.title));
                } else {
                    xml.skip();
                }
            }
        }
        return !xml.failed();
    }

    Result<void> readNotes(NoteKind kind)
    {
        const bool footnotes = kind == NoteKind::Footnote;
        const QString part = m_package.mainTarget(footnotes ? "footnotes"_L1 : "endnotes"_L1);
        if (part.isEmpty() || m_reading->notes.isEmpty())
            return {};
        const auto relationships = m_package.relationshipsOf(part);
        if (!relationships)
            return relationships.error();
        return readPart(part, [&](XmlPart &xml) { return readNotes(xml, kind, *relationships); });
    }

    bool readNotes(XmlPart &xml, NoteKind kind, const Relationships &relationships)
    {
        ImportContext shared = context();
        if (xml.nextChild()) {
            while (xml.nextChild()) {
                const int id = xml.number("id"_L1).value_or(-1);
                if (!m_reading->notes.isReferenced(kind, id)) {
                    xml.skip();
                    continue;
                }
                PartScope scope{shared, xml, relationships};
                m_reading->notes.setText(kind, id, readBlocks(scope));
            }
        }
        return !xml.failed();
    }

    void finish()
    {
        ImportedDocument &imported = m_reading->imported;
        m_reading->notes.settle(imported.document.blocks);
        imported.document = normalise(std::move(imported.document));
        imported.metadata.title = imported.metadata.title.normalized(QString::NormalizationForm_C);
        if (!imported.metadata.title.isEmpty())
            imported.titleOrigin = TitleOrigin::Taken;
        imported.comments = m_reading->comments.take();
        guessTitle(imported);
    }

    OpcPackage m_package;
    std::stop_token m_stop;
    StylesPart m_styles;
    NumberingPart m_numbering;
    QHash<QString, QByteArray> m_parts;
    std::optional<Reading> m_reading;
    TypedText m_typed;
    Notices m_notices;
    MediaStore m_media;
};

} // namespace

Result<ImportedDocument> importDocx(const QByteArray &bytes, const ImportLimits &limits, const std::stop_token &stop)
{
    if (bytes.size() > limits.fileBytes)
        return importError(Fault::InvalidInput, "file-too-large", QString::number(bytes.size()));
    auto package = OpcPackage::open(bytes, ZipLimits{limits.entryBytes, limits.totalBytes, limits.entries}, stop);
    if (stop.stop_requested())
        return importError(Fault::Cancelled, "import-cancelled", {});
    if (!package)
        return package.error();
    return DocxImport(*std::move(package), limits, stop).run();
}

} // namespace bantin::content
