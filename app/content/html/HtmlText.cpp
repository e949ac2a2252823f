// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/html/HtmlText.h"

#include <QStringDecoder>

namespace bantin::content::html {
namespace {

/// CF_HTML is plain lines "Version:…", "StartHTML:…" in front; the rest is always UTF-8.
QByteArray withoutClipboardHeader(const QByteArray &bytes)
{
    if (!bytes.startsWith("Version:"))
        return bytes;
    const qsizetype start = bytes.indexOf('<');
    return start < 0 ? bytes : bytes.sliced(start);
}

bool looksLikeUtf16(const QByteArray &bytes, qsizetype zeroAt)
{
    return bytes.size() >= 4 && bytes.at(zeroAt) == '\0' && bytes.at(zeroAt + 2) == '\0' && bytes.at(1 - zeroAt) == '<';
}

QStringDecoder decoderFor(const QByteArray &bytes)
{
    if (looksLikeUtf16(bytes, 1))
        return QStringDecoder(QStringDecoder::Utf16LE);
    if (looksLikeUtf16(bytes, 0))
        return QStringDecoder(QStringDecoder::Utf16BE);
    QStringDecoder declared = QStringDecoder::decoderForHtml(bytes);
    // A declaration that can be read byte by byte shows that it is no UTF-16 (HTML, "determining the character encoding").
    const bool wide = QByteArrayView(declared.name()).startsWith("UTF-") && !bytes.startsWith("\xff\xfe")
                      && !bytes.startsWith("\xfe\xff");
    if (declared.isValid() && !wide)
        return declared;
    if (QUtf8StringView(bytes.constData(), bytes.size()).isValidUtf8())
        return QStringDecoder(QStringDecoder::Utf8);
    QStringDecoder western("windows-1252");
    return western.isValid() && !bytes.contains("utf-8") ? std::move(western) : QStringDecoder(QStringDecoder::Utf8);
}

} // namespace

QByteArray utf8Of(const QByteArray &bytes)
{
    const QByteArray html = withoutClipboardHeader(bytes);
    QStringDecoder decoder = decoderFor(html);
    const QString text = decoder(html);
    return text.toUtf8();
}

} // namespace bantin::content::html
