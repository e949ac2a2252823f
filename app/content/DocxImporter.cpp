// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/DocxImporter.h"

#include "app/content/TitleGuess.h"
#include "app/content/docx/BodyReader.h"
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
        , m_counter(m_numbering)
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
        if (const auto done = readPart(m_package.mainPart(), [this](XmlPart &xml) { return readMain(xml); }); !done)
            return done.error();
        for (const auto kind : {NoteKind::Footnote, NoteKind::Endnote}) {
            if (const auto done = readNotes(kind); !done)
                return done.error();
        }
        return finish();
    }

private:
    /// A part that is absent is no fault; one that cannot be read is.
    Result<void> readPart(const QString &part, const std::function<bool(XmlPart &)> &read)
    {
        if (part.isEmpty() || !m_package.contains(part))
            return {};
        const auto bytes = m_package.read(part);
        if (!bytes)
            return bytes.error();
        XmlPart xml(*bytes, m_stop);
        const bool good = read(xml);
        if (m_stop.stop_requested())
            return importError(Fault::Cancelled, "import-cancelled", part);
        if (!good)
            return importError(Fault::InvalidInput, "file-damaged", part + u": "_s + xml.errorString());
        return {};
    }

    ImportContext context() { return ImportContext{m_styles, m_counter, m_media, m_notes, m_notices}; }

    bool readMain(XmlPart &xml)
    {
        ImportContext shared = context();
        if (xml.nextChild()) {
            while (xml.nextChild()) {
                if (xml.is(Ns::Word, "body"_L1)) {
                    PartScope scope{shared, xml, m_package.mainRelationships()};
                    m_imported.document.blocks.append(readBody(scope, m_imported.metadata.title));
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
        if (part.isEmpty() || m_notes.isEmpty())
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
                if (!m_notes.isReferenced(kind, id)) {
                    xml.skip();
                    continue;
                }
                PartScope scope{shared, xml, relationships};
                m_notes.setText(kind, id, readBlocks(scope));
            }
        }
        return !xml.failed();
    }

    ImportedDocument finish()
    {
        if (!m_notes.isEmpty())
            m_imported.document.blocks.append(Block{m_notes.take()});
        m_imported.document = normalise(std::move(m_imported.document));
        m_imported.metadata.title = m_imported.metadata.title.normalized(QString::NormalizationForm_C);
        if (!m_imported.metadata.title.isEmpty())
            m_imported.titleOrigin = TitleOrigin::Taken;
        guessTitle(m_imported);
        m_imported.assets = m_media.take();
        m_imported.notices = m_notices.take();
        return std::move(m_imported);
    }

    OpcPackage m_package;
    std::stop_token m_stop;
    ImportedDocument m_imported;
    StylesPart m_styles;
    NumberingPart m_numbering;
    NumberingCounter m_counter;
    Notices m_notices;
    Notes m_notes;
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
