// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/AttachmentFile.h"

#include "app/content/ImagePipeline.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace bantin::content {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView zip("PK\x03\x04", 4);
constexpr QByteArrayView ole("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);

struct Kind {
    QLatin1StringView extension;
    QLatin1StringView mediaType;
    QByteArrayView beginning; ///< empty: text
};

constexpr std::array kinds{
    Kind{"pdf"_L1, "application/pdf"_L1, "%PDF-"},
    Kind{"doc"_L1, "application/msword"_L1, ole},
    Kind{"xls"_L1, "application/vnd.ms-excel"_L1, ole},
    Kind{"ppt"_L1, "application/vnd.ms-powerpoint"_L1, ole},
    Kind{"docx"_L1, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"_L1, zip},
    Kind{"xlsx"_L1, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_L1, zip},
    Kind{"pptx"_L1, "application/vnd.openxmlformats-officedocument.presentationml.presentation"_L1, zip},
    Kind{"odt"_L1, "application/vnd.oasis.opendocument.text"_L1, zip},
    Kind{"ods"_L1, "application/vnd.oasis.opendocument.spreadsheet"_L1, zip},
    Kind{"odp"_L1, "application/vnd.oasis.opendocument.presentation"_L1, zip},
    Kind{"rtf"_L1, "application/rtf"_L1, "{\\rtf"},
    Kind{"zip"_L1, "application/zip"_L1, zip},
    Kind{"txt"_L1, "text/plain"_L1, {}},
    Kind{"csv"_L1, "text/csv"_L1, {}},
};

Error refusal(QLatin1StringView reason, const QString &fileName)
{
    return {Fault::InvalidInput, reason, Retry::Never, {fileName}, {}};
}

bool bearsOut(const Kind &kind, const QByteArray &bytes)
{
    return kind.beginning.isEmpty() ? !bytes.contains('\0') : bytes.startsWith(kind.beginning);
}

} // namespace

Result<ImportedAsset> importAttachment(const QByteArray &bytes, const QString &fileName)
{
    const QString extension = QFileInfo(fileName).suffix().toLower();
    const auto kind = std::ranges::find_if(kinds, [&](const Kind &known) { return known.extension == extension; });
    if (kind == kinds.end())
        return refusal("attachment-kind"_L1, fileName);
    if (bytes.isEmpty())
        return refusal("attachment-empty"_L1, fileName);
    if (bytes.size() > maximumAttachmentBytes)
        return refusal("attachment-too-large"_L1, fileName);
    if (!bearsOut(*kind, bytes))
        return refusal("attachment-mismatch"_L1, fileName);
    ImportedAsset asset;
    asset.name = assetName(bytes, kind->extension);
    asset.mediaType = kind->mediaType;
    asset.bytes = bytes;
    return asset;
}

} // namespace bantin::content
