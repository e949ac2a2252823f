// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/OdtImporter.h"

#include "app/content/HeadingGuess.h"
#include "app/content/TitleGuess.h"
#include "app/content/odt/BlockReader.h"

namespace bantin::content {

using namespace assembly;
using namespace odt;

namespace {

Error importError(Fault fault, const char *reason, const QString &detail)
{
    return Error{fault, QString::fromLatin1(reason), Retry::Never, {}, detail};
}

enum class StyleOrigin { Styles, Content };

class OdtImport
{
public:
    OdtImport(OdfPackage package, const ImportLimits &limits, const std::stop_token &stop)
        : m_package(std::move(package))
        , m_stop(stop)
        , m_pictures(m_notices, limits, stop)
    {
    }

    Result<ImportedDocument> run()
    {
        const auto common = m_package.styles();
        const auto content = m_package.content();
        if (!common || !content)
            return common ? content.error() : common.error();
        // A flat file holds both, and its common styles come first.
        if (const auto done = readStyles(*common, StyleOrigin::Styles); !done)
            return done.error();
        if (const auto done = readStyles(*content, StyleOrigin::Content); !done)
            return done.error();
        auto found = readText(*content);
        if (!found)
            return found.error();
        ImportedDocument imported = *std::move(found);
        if (m_typed.beginCorrectedReading()) {
            auto corrected = readText(*content);
            if (!corrected)
                return corrected.error();
            imported.corrected = CorrectedReading{std::move(corrected->document),
                                                  std::move(corrected->metadata),
                                                  corrected->titleOrigin,
                                                  std::move(corrected->comments),
                                                  {},
                                                  m_typed.changes()};
        }
        suggestHeadings(imported);
        imported.assets = m_pictures.take(imported.document);
        imported.notices = m_notices.take();
        return imported;
    }

private:
    /// Visits the children of the root element; `visit` consumes each.
    template<typename Visit>
    Result<void> readPart(const QByteArray &bytes, Visit &&visit)
    {
        if (bytes.isEmpty())
            return {};
        XmlPart xml(bytes, m_stop);
        if (xml.nextChild()) {
            while (xml.nextChild())
                visit(xml);
        }
        if (m_stop.stop_requested())
            return importError(Fault::Cancelled, "import-cancelled", {});
        if (xml.failed())
            return importError(Fault::InvalidInput, "file-damaged", xml.errorString());
        return {};
    }

    Result<void> readStyles(const QByteArray &bytes, StyleOrigin origin)
    {
        return readPart(bytes, [this, origin](XmlPart &xml) {
            // The automatic styles beside the common ones are those of headers and footers.
            const auto wanted = origin == StyleOrigin::Styles ? "styles"_L1 : "automatic-styles"_L1;
            if (xml.is(Ns::OdfOffice, wanted) || xml.is(Ns::OdfOffice, "font-face-decls"_L1))
                m_styles.read(xml);
            else
                xml.skip();
        });
    }

    Result<ImportedDocument> readText(const QByteArray &bytes)
    {
        ListNumbering numbering(m_styles);
        Notes notes;
        Comments comments;
        OdtContext context{m_package, m_styles, numbering, m_pictures, notes, comments, m_notices, m_typed, m_stop};
        ImportedDocument imported;
        bool anyText = false;
        const auto done = readPart(bytes, [&](XmlPart &xml) {
            if (!xml.is(Ns::OdfOffice, "body"_L1)) {
                xml.skip();
                return;
            }
            while (xml.nextChild()) {
                if (!xml.is(Ns::OdfOffice, "text"_L1)) {
                    xml.skip();
                    continue;
                }
                anyText = true;
                OdtScope scope{context, xml};
                imported.document.blocks.append(readBody(scope, imported.metadata.title));
            }
        });
        if (!done)
            return done.error();
        if (!anyText)
            return importError(Fault::InvalidInput, "file-not-odt", u"no office:text"_s);
        imported.comments = comments.take();
        notes.settle(imported.document.blocks);
        finish(imported);
        return imported;
    }

    static void finish(ImportedDocument &imported)
    {
        imported.document = normalise(std::move(imported.document));
        imported.metadata.title = imported.metadata.title.normalized(QString::NormalizationForm_C);
        if (!imported.metadata.title.isEmpty())
            imported.titleOrigin = TitleOrigin::Taken;
        guessTitle(imported);
    }

    OdfPackage m_package;
    std::stop_token m_stop;
    StyleSheet m_styles;
    TypedText m_typed;
    Notices m_notices;
    PictureStore m_pictures;
};

} // namespace

Result<ImportedDocument> importOdt(const QByteArray &bytes, const ImportLimits &limits, const std::stop_token &stop)
{
    if (bytes.size() > limits.fileBytes)
        return importError(Fault::InvalidInput, "file-too-large", QString::number(bytes.size()));
    auto package = OdfPackage::open(bytes, ZipLimits{limits.entryBytes, limits.totalBytes, limits.entries});
    if (stop.stop_requested())
        return importError(Fault::Cancelled, "import-cancelled", {});
    if (!package)
        return package.error();
    return OdtImport(*std::move(package), limits, stop).run();
}

} // namespace bantin::content
