// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/InlineAssets.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace bantin::render {

namespace {

QString dataAddress(const QString &path, const QByteArray &bytes)
{
    const QString ending = path.section(u'.', -1);
    const QString type = ending == "jpg"_L1 ? u"jpeg"_s : ending == "svg"_L1 ? u"svg+xml"_s : ending;
    return u"data:image/%1;base64,%2"_s.arg(type, QString::fromLatin1(bytes.toBase64()));
}

} // namespace

QByteArray withInlineAssets(const QByteArray &articleXhtml, const QHash<QString, QByteArray> &pictures,
                            const QString &folder)
{
    // In canonical XHTML "<" and ">" stand for themselves nowhere but around a tag, so this meets tags alone.
    static const QRegularExpression reference(
        u"<(?:img|a) [^<>]*?(?:src|href)=\"(assets/[0-9a-zA-Z]+\\.[0-9a-zA-Z]+)\""_s);
    const QString article = QString::fromUtf8(articleXhtml);
    QString inlined;
    qsizetype copied = 0;
    auto found = reference.globalMatch(article);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        const QString path = match.captured(1);
        const bool isPicture = match.capturedView().startsWith("<img"_L1);
        inlined += QStringView(article).sliced(copied, match.capturedStart(1) - copied);
        inlined += isPicture && pictures.contains(path) ? dataAddress(path, pictures.value(path))
                                                        : (folder + path).toHtmlEscaped();
        copied = match.capturedEnd(1);
    }
    inlined += QStringView(article).sliced(copied);
    return inlined.toUtf8();
}

} // namespace bantin::render
