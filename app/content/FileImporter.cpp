// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/FileImporter.h"

#include "app/content/BudgetedZip.h"
#include "app/content/HtmlImporter.h"
#include "app/content/OdtImporter.h"
#include "app/content/OfficeConverter.h"
#include "app/content/PlainTextImporter.h"
#include "app/content/assembly/CompoundFile.h"
#include "app/content/plain/TextDecoding.h"

#include <algorithm>

namespace bantin::content {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype headBytes = 4096;

Error importError(const char *reason)
{
    return Error{Fault::InvalidInput, QString::fromLatin1(reason), Retry::Never, {}, {}};
}

FileKind kindOf(assembly::CompoundFile file)
{
    if (file == assembly::CompoundFile::EncryptedPackage)
        return FileKind::Encrypted;
    return file == assembly::CompoundFile::OldWord ? FileKind::OldWord : FileKind::Unknown;
}

FileKind kindOfZip(const QByteArray &bytes)
{
    const auto zip = BudgetedZip::open(bytes, {}, ZipEnd::BytesMayFollow);
    const bool openDocument = zip && !zip->contains(u"[Content_Types].xml"_s)
                              && (zip->contains(u"content.xml"_s) || zip->contains(u"META-INF/manifest.xml"_s));
    return openDocument ? FileKind::Odt : FileKind::Docx;
}

/// The beginning in small letters, also of UTF-16, without mark and white space ahead.
QByteArray headOf(const QByteArray &bytes)
{
    QByteArray head = bytes.first(std::min(bytes.size(), headBytes)).toLower();
    head.removeIf([](char c) { return c == '\0'; });
    for (const QByteArrayView mark :
         {QByteArrayView("\xef\xbb\xbf"), QByteArrayView("\xff\xfe"), QByteArrayView("\xfe\xff")}) {
        if (head.startsWith(mark))
            head.remove(0, mark.size());
    }
    return head.trimmed();
}

FileKind kindOfMarkup(const QByteArray &head)
{
    if (head.contains("opendocument:xmlns:office"))
        return FileKind::Odt;
    if (head.contains("progid=\"word.document\""))
        return FileKind::OldWord;
    static constexpr std::array tags{"<!doctype html", "<html", "<head", "<body", "<meta",  "<div", "<p>", "<p ",
                                     "<table",         "<h1",   "<h2",   "<span", "<!--[if"};
    if (std::ranges::any_of(tags, [&head](const char *tag) { return head.contains(tag); }))
        return FileKind::Html;
    // Other XML (a drawing, a spreadsheet) is no text a person wrote.
    return head.startsWith("<?xml") || head.startsWith("<svg") ? FileKind::Unknown : FileKind::PlainText;
}

} // namespace

FileKind fileKindOf(const QByteArray &bytes)
{
    const QByteArray head = headOf(bytes);
    if (head.isEmpty())
        return bytes.isEmpty() || plain::looksLikeText(bytes) ? FileKind::Empty : FileKind::Unknown;
    if (bytes.startsWith("PK\x03\x04"))
        return kindOfZip(bytes);
    if (const auto file = assembly::compoundFileOf(bytes); file != assembly::CompoundFile::None)
        return kindOf(file);
    if (head.startsWith("{\\rtf"))
        return FileKind::Rtf;
    if (head.startsWith("%pdf-"))
        return FileKind::Pdf;
    if (head.startsWith('<'))
        return kindOfMarkup(head);
    return plain::looksLikeText(bytes) ? FileKind::PlainText : FileKind::Unknown;
}

Result<ImportedDocument> importFile(const QByteArray &bytes, const ImportLimits &limits, const std::stop_token &stop)
{
    switch (fileKindOf(bytes)) {
    case FileKind::Docx:
        return importDocx(bytes, limits, stop);
    case FileKind::Odt:
        return importOdt(bytes, limits, stop);
    case FileKind::Html:
        return importHtml(bytes, limits, stop);
    case FileKind::PlainText:
        return importPlainText(bytes, limits, stop);
    case FileKind::Rtf:
    case FileKind::OldWord: {
        const auto docx = OfficeConverter().toDocx(bytes, stop);
        return docx ? importDocx(*docx, limits, stop) : docx.error();
    }
    case FileKind::Encrypted:
        return importError("file-encrypted");
    case FileKind::Pdf:
        return importError("file-pdf");
    case FileKind::Empty:
        return importError("file-empty");
    case FileKind::Unknown:
        break;
    }
    return importError("file-kind-unknown");
}

QStringList importableSuffixes()
{
    return {u"docx"_s, u"docm"_s, u"dotx"_s, u"odt"_s, u"ott"_s,   u"fodt"_s, u"doc"_s,
            u"dot"_s,  u"rtf"_s,  u"html"_s, u"htm"_s, u"xhtml"_s, u"txt"_s};
}

} // namespace bantin::content
