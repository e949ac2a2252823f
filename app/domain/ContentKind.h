// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace bantin {

/// What an item is (loại nội dung). Each kind has a form of its own; which fields it must have is the profile's to say.
enum class ContentKind {
    News,           ///< tin tức, sự kiện
    Direction,      ///< chỉ đạo, điều hành
    Propaganda,     ///< tuyên truyền, phổ biến pháp luật, chính sách
    LegalDocument,  ///< văn bản quy phạm pháp luật, văn bản quản lý
    Gazette,        ///< công báo
    Procedure,      ///< thủ tục hành chính
    Strategy,       ///< chiến lược, quy hoạch, kế hoạch
    Project,        ///< dự án, đấu thầu, mua sắm công
    Science,        ///< đề tài khoa học
    Statistics,     ///< thống kê
    Consultation,   ///< lấy ý kiến
    QuestionAnswer, ///< hỏi đáp
    Contact,        ///< thông tin liên hệ
    Introduction,   ///< giới thiệu
    Advertising,    ///< quảng bá, quảng cáo
    EnglishVersion, ///< bản tiếng Anh của một bài
};

/// "news", "direction", …, "legal-document", "question-answer", "english-version".
QString contentKindName(ContentKind kind);
std::optional<ContentKind> contentKindFromName(QStringView name);
QList<ContentKind> allContentKinds();

} // namespace bantin
