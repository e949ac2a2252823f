// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/plain/TextDecoding.h"

#include "app/content/doctor/Evidence.h"
#include "app/content/doctor/LegacyText.h"

#include <QStringDecoder>

#include <algorithm>

namespace bantin::content::plain {

using namespace Qt::StringLiterals;

namespace {

/// Enough to judge a language by.
constexpr qsizetype sampleBytes = 200'000;

bool hasUtf16Mark(const QByteArray &bytes)
{
    return bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
}

/// Windows' own Vietnamese code page: base letters, then tone marks.
QString asWindows1258(const QByteArray &bytes)
{
    QStringDecoder decoder("windows-1258");
    if (!decoder.isValid())
        return {};
    const QString text = decoder(bytes);
    return decoder.hasError() ? QString() : text.normalized(QString::NormalizationForm_C);
}

bool readsAsVietnamese(const QString &text)
{
    constexpr int fewest = 3;
    constexpr double share = 0.9;
    const doctor::Evidence found = doctor::evidence(text);
    return found.different >= fewest && found.share() >= share;
}

} // namespace

QString decoded(const QByteArray &bytes)
{
    if (hasUtf16Mark(bytes))
        return QStringDecoder(QStringDecoder::Utf16)(bytes);
    if (QUtf8StringView(bytes.constData(), bytes.size()).isValidUtf8())
        return QStringDecoder(QStringDecoder::Utf8)(bytes);
    const QByteArray sample = bytes.first(std::min(bytes.size(), sampleBytes));
    const QString western = doctor::readAsWestern(sample);
    if (!readsAsVietnamese(western) && !doctor::detectEncoding(western) && readsAsVietnamese(asWindows1258(sample)))
        return asWindows1258(bytes);
    return doctor::readAsWestern(bytes);
}

bool looksLikeText(const QByteArray &bytes)
{
    if (hasUtf16Mark(bytes))
        return true;
    const QByteArrayView head = QByteArrayView(bytes).first(std::min(bytes.size(), sampleBytes));
    return std::ranges::none_of(head, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        const bool typed = byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f' || byte == 0x1a;
        // TCVN 5712 VN1 and VISCII have capitals in the control range, but never these.
        const bool letter = byte == 1 || byte == 2 || (byte >= 4 && byte <= 6) || (byte >= 0x11 && byte <= 0x1e);
        return byte < 0x20 && !typed && !letter;
    });
}

} // namespace bantin::content::plain
