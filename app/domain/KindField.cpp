// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/KindField.h"

#include <algorithm>
#include <array>

namespace bantin {

namespace {

struct Entry {
    const char16_t *name;
    KindField::Type type;
    const char16_t *vi;
    const char16_t *en;
    KindField::Privacy privacy = KindField::Privacy::Public;
};

using Type = KindField::Type;
using Privacy = KindField::Privacy;

// One field a line, as forms list them.
// clang-format off
constexpr std::array entries{
    Entry{u"document-form", Type::Line, u"Hình thức văn bản", u"Form of the document"},
    Entry{u"issuer", Type::Line, u"Cơ quan ban hành", u"Issuing authority"},
    Entry{u"number-symbol", Type::Line, u"Số, ký hiệu", u"Number and symbol"},
    Entry{u"issue-date", Type::Date, u"Ngày ban hành", u"Date of issue"},
    Entry{u"effective-date", Type::Date, u"Ngày có hiệu lực", u"Effective date"},
    Entry{u"approval-date", Type::Date, u"Ngày phê duyệt", u"Date of approval"},
    Entry{u"acceptance-date", Type::Date, u"Ngày nghiệm thu", u"Date of acceptance"},
    Entry{u"abstract", Type::Text, u"Trích yếu", u"Abstract"},
    Entry{u"file", Type::File, u"Tệp văn bản", u"Document file"},
    Entry{u"gazette-number", Type::Line, u"Số công báo", u"Gazette number"},
    Entry{u"document-list", Type::Text, u"Danh mục văn bản", u"List of documents"},
    Entry{u"steps", Type::Text, u"Trình tự thực hiện", u"Steps"},
    Entry{u"dossier", Type::Text, u"Thành phần hồ sơ", u"Dossier"},
    Entry{u"place", Type::Line, u"Nơi tiếp nhận", u"Place of reception"},
    Entry{u"handler", Type::Line, u"Người giải quyết", u"Handler"},
    Entry{u"handler-contact", Type::Line, u"Liên hệ của người giải quyết", u"Handler's contact"},
    Entry{u"time-limit", Type::Line, u"Thời hạn giải quyết", u"Time limit"},
    Entry{u"fees", Type::Line, u"Phí, lệ phí", u"Fees"},
    Entry{u"service-level", Type::Line, u"Mức độ dịch vụ", u"Level of the service"},
    Entry{u"project-name", Type::Line, u"Tên dự án", u"Name of the project"},
    Entry{u"goal", Type::Text, u"Mục tiêu", u"Goal"},
    Entry{u"project-field", Type::Line, u"Lĩnh vực", u"Field"},
    Entry{u"project-type", Type::Line, u"Loại dự án", u"Type of project"},
    Entry{u"duration", Type::Line, u"Thời gian thực hiện", u"Duration"},
    Entry{u"cost", Type::Line, u"Kinh phí", u"Cost"},
    Entry{u"funding", Type::Line, u"Loại hình tài trợ", u"Kind of funding"},
    Entry{u"funder", Type::Line, u"Nhà tài trợ", u"Funder"},
    Entry{u"status", Type::Line, u"Tình trạng", u"Status"},
    Entry{u"topic-code", Type::Line, u"Mã số", u"Code"},
    Entry{u"topic-level", Type::Line, u"Cấp quản lý", u"Level"},
    Entry{u"lead-unit", Type::Line, u"Đơn vị chủ trì", u"Lead unit"},
    Entry{u"results", Type::Text, u"Kết quả", u"Results"},
    Entry{u"method", Type::Text, u"Phương pháp thống kê", u"Statistical method"},
    Entry{u"analysis", Type::Text, u"Bản phân tích số liệu", u"Analysis"},
    Entry{u"period", Type::Line, u"Thời kỳ thống kê", u"Statistical period"},
    Entry{u"full-text", Type::File, u"Toàn văn nội dung lấy ý kiến", u"Full text under consultation"},
    Entry{u"closing-date", Type::Date, u"Thời hạn tiếp nhận ý kiến", u"Closing date"},
    Entry{u"receiving-address", Type::Line, u"Địa chỉ đơn vị tiếp nhận", u"Receiving unit's address"},
    Entry{u"receiving-email", Type::Line, u"Thư điện tử đơn vị tiếp nhận", u"Receiving unit's e-mail"},
    Entry{u"question", Type::Text, u"Câu hỏi", u"Question"},
    Entry{u"answer", Type::Text, u"Nội dung trả lời", u"Answer"},
    Entry{u"answer-signer", Type::Line, u"Người ký trả lời", u"Signer of the answer"},
    Entry{u"received-date", Type::Date, u"Ngày tiếp nhận", u"Date of receipt"},
    Entry{u"asker-name", Type::Line, u"Họ tên hoặc tên tổ chức hỏi", u"Asker's name", Privacy::Private},
    Entry{u"asker-post", Type::Line, u"Chức vụ người hỏi", u"Asker's post", Privacy::Private},
    Entry{u"asker-unit", Type::Line, u"Tên đầy đủ của đơn vị hỏi", u"Asker's unit", Privacy::Private},
    Entry{u"asker-nationality", Type::Line, u"Quốc tịch người hỏi", u"Asker's nationality", Privacy::Private},
    Entry{u"asker-identity", Type::Line, u"Số CCCD, CMND hoặc hộ chiếu người hỏi", u"Asker's identity or passport number", Privacy::Private},
    Entry{u"asker-address", Type::Line, u"Địa chỉ người hỏi", u"Asker's address", Privacy::Private},
    Entry{u"asker-phone", Type::Line, u"Điện thoại người hỏi", u"Asker's telephone", Privacy::Private},
    Entry{u"asker-email", Type::Line, u"Thư điện tử người hỏi", u"Asker's e-mail", Privacy::Private},
    Entry{u"full-name", Type::Line, u"Họ và tên cán bộ", u"Official's full name"},
    Entry{u"post", Type::Line, u"Chức vụ", u"Post"},
    Entry{u"unit", Type::Line, u"Đơn vị công tác", u"Unit"},
    Entry{u"phone", Type::Line, u"Điện thoại, fax công vụ", u"Official telephone or fax"},
    Entry{u"email", Type::Line, u"Thư điện tử công vụ", u"Official e-mail"},
    Entry{u"advertiser", Type::Line, u"Doanh nghiệp quảng bá", u"Advertiser"},
    Entry{u"confirmation", Type::File, u"Văn bản xác nhận của cấp có thẩm quyền", u"Written confirmation of the competent level"},
    Entry{u"original", Type::Line, u"Bài gốc tiếng Việt", u"Vietnamese original"},
    Entry{u"quoted", Type::Flag, u"Có trích dẫn, dẫn lại nguồn khác", u"Quotes or reuses another source"},
    Entry{u"unconfirmed", Type::Flag, u"Chưa được xác nhận tính chính xác", u"Not confirmed as accurate"},
};
// clang-format on

QList<KindField> readEntries()
{
    QList<KindField> fields;
    for (const Entry &entry : entries)
        fields.append({QString::fromUtf16(entry.name),
                       entry.type,
                       {QString::fromUtf16(entry.vi), QString::fromUtf16(entry.en)},
                       entry.privacy});
    return fields;
}

const QList<KindField> &allFields()
{
    static const QList<KindField> fields = readEntries();
    return fields;
}

} // namespace

QList<KindField> kindFields()
{
    return allFields();
}

QStringList kindFieldNames()
{
    QStringList names;
    for (const KindField &field : allFields())
        names.append(field.name);
    return names;
}

const KindField *findKindField(QStringView name)
{
    const auto found = std::ranges::find_if(allFields(), [name](const KindField &field) { return field.name == name; });
    return found == allFields().end() ? nullptr : &*found;
}

} // namespace bantin
