// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/privacy/NumberWords.h"

namespace bantin::words {

using namespace Qt::StringLiterals;

namespace {

const auto options = QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption;

const QString banks =
    u"Vietcombank|VCB|Agribank|BIDV|Vietinbank|CTG|Techcombank|TCB|MB ?Bank|MB|ACB|Sacombank|VP ?Bank|"
    u"TP ?Bank|SHB|HD ?Bank|VIB|OCB|MSB|LP ?Bank|LienVietPostBank|Sea ?Bank|Eximbank|SCB|NCB|AB ?Bank|"
    u"Nam ?A ?Bank|Bac ?A ?Bank|PVcomBank|Kienlongbank|Co-opBank|VietBank|Viet ?A ?Bank|BVBank|NH ?CSXH|"
    u"NHNN|ngân hàng"_s;
const QString agencies =
    u"UBND|HĐND|MTTQ|UBMTTQ(?:VN)?|ủy ban|uỷ ban|sở|phòng|công an|trạm|trường|văn phòng|trung tâm|ban|"
    u"cơ quan|đơn vị|công ty|doanh nghiệp|hợp tác xã|HTX|chi nhánh|bệnh viện|ngân hàng|bưu điện|"
    u"điện lực|đội|chi cục|cục|tổng cục|bộ|viện|hạt|kiểm lâm|đồn|biên phòng|tòa án|toà án|thuế|"
    u"nhà trường|phòng khám|khách sạn|nhà hàng|tòa soạn|toà soạn|hội|đoàn|quỹ|trụ sở|bộ phận|một cửa|CQ|"
    u"cơ quan|đảng ủy|đảng uỷ"_s;

QRegularExpression oneOf(const QString &alternatives)
{
    return QRegularExpression(u"(?<![\\p{L}\\p{N}])(?:"_s + alternatives + u")(?![\\p{L}\\p{N}])"_s, options);
}

} // namespace

bool has(const QString &text, const QRegularExpression &expression)
{
    return expression.match(text).hasMatch();
}

qsizetype lastOf(const QString &text, const QRegularExpression &expression)
{
    qsizetype end = -1;
    for (auto match = expression.globalMatch(text); match.hasNext();)
        end = match.next().capturedEnd();
    return end;
}

qsizetype firstOf(const QString &text, const QRegularExpression &expression, qsizetype none)
{
    const auto match = expression.match(text);
    return match.hasMatch() ? match.capturedStart() : none;
}

QString notInAPlaceName()
{
    return u"(?<!đường )(?<!phố )(?<!Hai )(?<!chợ )(?<!cầu )(?<!Giồng )(?<!Bưng )(?<!núi )(?<!xã )(?<!phường )(?<!ấp )(?<!thôn )(?<!kênh )(?<!rạch )(?<!hẻm )(?<!khu )"_s;
}

const QRegularExpression &ofIdentity()
{
    static const QRegularExpression expression(
        u"(?<![\\p{L}\\p{N}])(?:CCCD|CC|CMND|CMTND|CMT|ĐDCN|căn cước(?: công dân)?|chứng minh(?: nhân dân|"
        u" thư)?|định danh(?: cá nhân)?|giấy tờ t(?:ùy|uỳ) thân|can cuoc|chung minh)(?!\\p{L})"_s,
        options);
    return expression;
}

const QRegularExpression &ofIdentityBehind()
{
    static const QRegularExpression expression(
        u"^\\s?[(–\\-]\\s?(?:số |thẻ )?(?:CCCD|CMND|CMTND|CMT|ĐDCN|căn cước|chứng minh|định danh)(?!\\p{L}|"
        u"\\s*(?::|số))"_s,
        options);
    return expression;
}

const QRegularExpression &ofAccount()
{
    static const QRegularExpression expression(
        u"(?<![\\p{L}\\p{N}])(?:số tài khoản|tài khoản(?: cá nhân| ngân hàng| số)?|STK|số TK|TK(?: số)?|"
        u"account|(?:số )?thẻ (?:ATM|ngân hàng)|so tai khoan|tai khoan)(?!\\p{L})"_s,
        options);
    return expression;
}

const QRegularExpression &ofBankBefore()
{
    static const QRegularExpression expression(
        u"(?<![\\p{L}\\p{N}])(?:"_s + banks + u")(?!\\p{L})(?:[ ,(–&\\-]{1,3}\\p{L}+){0,7}[\\s:,(–\\-]*$"_s, options);
    return expression;
}

const QRegularExpression &ofBankAfter()
{
    static const QRegularExpression expression(
        u"^[\\s,(–\\-]{0,3}(?:(?:tại|mở tại|NH)\\s)?(?:"_s + banks + u")(?!\\p{L})"_s, options);
    return expression;
}

const QRegularExpression &ofPhone()
{
    static const QRegularExpression expression(
        u"(?<![\\p{L}\\p{N}])(?:(?:số )?điện thoại(?: di động)?|ĐT(?:DĐ)?|SĐT|SDT|DĐ|di động|zalo|liên hệ|"
        u"liên lạc|lh|gọi|alo|mobile|tel|phone|số máy|so dien thoai|dien thoai)(?!\\p{L})"_s,
        options);
    return expression;
}

const QRegularExpression &ofOwnPhone()
{
    static const QRegularExpression expression = oneOf(u"di động|DĐ|ĐTDĐ|mobile|nhà riêng|NR"_s);
    return expression;
}

const QRegularExpression &ofOtherNumber()
{
    static const QRegularExpression expression =
        oneOf(u"mã số thuế|MST|mã số doanh nghiệp|mã số hộ kinh doanh|giấy chứng nhận đăng ký|đăng ký kinh doanh|"
              u"ĐKKD|mã đơn vị|mã số đơn vị|ĐVQHNS|MSĐVQHNS|quan hệ ngân sách|ngân sách|mã chương|mã ngành|"
              u"mã nội dung|tiểu mục|mã hồ sơ|số hồ sơ|mã số hồ sơ|số biên nhận|biên nhận|số seri|seri|sê-ri|"
              u"số hiệu|biên lai|hóa đơn|hoá đơn|mã vạch|ISBN|ISSN|mã dự án|mã gói thầu|số E-TBMT|TBMT|KHLCNT|"
              u"mã định danh điện tử|mã định danh của cơ quan|mã cơ quan|mã bưu chính|mã bưu điện|số thửa|"
              u"thửa đất|tờ bản đồ|tọa độ|toạ độ|số công tơ|mã khách hàng|số khung|số máy nông cụ|mã sản phẩm|"
              u"mã lô|lô số|số vận đơn|mã vận đơn|mã thủ tục|mã TTHC|số vào sổ|số phát hành|mã số bảo hiểm|"
              u"mã BHXH|mã (?:đối tượng|y tế|giao dịch|GD|phản ánh|bệnh nhân|hội viên)|mã học sinh|mã trạm|"
              u"mã tài sản|số quyết toán|mã QR|mã tra cứu|mã xác thực|serial|SN|IMEI|SBD|fax|sổ (?:hộ khẩu|"
              u"tiết kiệm|đỏ)|giấy phép lái xe|bằng lái|GPLX|giấy khai sinh|thẻ (?:đảng|hội)|danh bộ"_s);
    return expression;
}

const QRegularExpression &ofTaxpayer()
{
    static const QRegularExpression expression = oneOf(u"mã số thuế|MST"_s);
    return expression;
}

const QRegularExpression &ofCodeBefore()
{
    static const QRegularExpression expression(
        u"(?<!\\p{L})(?:mã|số lô|số hiệu|số báo danh|số hợp đồng|số đăng ký|giấy phép|số đơn|số phiếu|số vé|"
        u"số thẻ|BHYT|BHXH|GPLX)(?!\\p{L})(?! định danh cá nhân|"
        u" căn cước)(?:[ ]\\p{L}[\\p{L}\\-]*){0,6}\\s*[:–\\-]?\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

const QRegularExpression &ofHotline()
{
    static const QRegularExpression expression =
        oneOf(u"đường dây nóng|hotline|tổng đài|trực ban|số trực|điện thoại trực|điện thoại cơ quan|"
              u"điện thoại trụ sở|điện thoại văn phòng|máy cơ quan|điện thoại bàn cơ quan|trực cấp cứu|"
              u"trực cứu hộ|trực chiến|CSKH|chăm sóc khách hàng"_s);
    return expression;
}

const QRegularExpression &ofAgency()
{
    static const QRegularExpression expression = oneOf(agencies);
    return expression;
}

const QRegularExpression &ofAgencyBefore()
{
    static const QRegularExpression expression(
        u"(?<![\\p{L}\\p{N}])(?:"_s + agencies
            + u")(?!\\p{L})(?: (?!hoặc|gọi|liên hệ|báo|xin|qua|"
              u"theo)[\\p{L}\\d]+){0,5}[\\s:,(–\\-]*(?:(?:số )?(?:điện thoại|ĐT|SĐT|tel))?[\\s:.]*$"_s,
        options);
    return expression;
}

const QRegularExpression &ofPerson()
{
    static const QRegularExpression expression(
        u"(?<![\\p{L}\\p{N}])"_s + notInAPlaceName()
            + u"(?:ông|bà(?! con)|anh(?! hùng)|chị|em|cháu|cô|chú(?! ý)|bác(?! sĩ)|cụ|bố|mẹ|gia đình|họ tên|"
              u"họ và tên|sinh năm|sinh ngày|(?<!tiếp )công dân|người dân|hộ ông|hộ bà|nhà riêng|cá nhân|riêng|"
              u"di động|đ/c|đồng chí|đ\\.c|chủ hộ|thầy|mang tên|tên người nhận|tác giả|(?:BS|ThS|TS|KS|"
              u"LS)\\.?(?= \\p{Lu}))(?![\\p{L}\\p{N}])"_s,
        options);
    return expression;
}

const QRegularExpression &ofTitle()
{
    static const QRegularExpression expression(
        u"(?<![\\p{L}\\p{N}])"_s + notInAPlaceName()
            + u"(?:ông|bà|anh|chị|em|cô|chú|bác|cụ|thầy|đ/c|đồng chí)(?= \\p{Lu}| \\()"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

const QRegularExpression &ofOfficeHolder()
{
    static const QRegularExpression expression =
        oneOf(u"trưởng|phó|bí thư|chủ tịch|cán bộ|công chức|viên chức|kế toán|thủ quỹ|chi hội trưởng|hội trưởng|"
              u"giám đốc|hiệu trưởng|hiệu phó|giáo viên|chủ nhiệm|phụ trách|quản lý|chỉ huy|chánh|thư ký|tổ viên|"
              u"thành viên|ủy viên|uỷ viên|bác sĩ|y sĩ|đội viên|văn thư"_s);
    return expression;
}

const QRegularExpression &ofPublicFund()
{
    static const QRegularExpression expression =
        oneOf(u"kho bạc|KBNN|ủy ban|uỷ ban|UBND|UBMTTQ(?:VN)?|MTTQ|mặt trận|quỹ|ban vận động|ban cứu trợ|"
              u"ban quản lý|công ty|CTY|hội|sở|trường|trung tâm|đơn vị thụ hưởng|hợp tác xã|HTX|tạm giữ|thu phí|"
              u"thu ngân sách|chi cục|cục|thuế|đơn vị hưởng|tiền đặt trước|học phí|lệ phí|nộp phạt|nộp thuế|"
              u"xí nghiệp|nhà chùa|giáo xứ|ban (?:liên lạc|tổ chức|trị sự|quản trị)|công đoàn|(?:huyện|xã|"
              u"phường) ?đoàn|câu lạc bộ|CLB|thu hộ|(?-i:QUY|HOI|TRUONG|CONG TY|UY BAN|MAT TRAN|BAN VAN DONG|"
              u"BAN QUAN TRI|BAN QUAN LY|BAN LIEN LAC|CHUA|GIAO XU|CLB|CONG DOAN|XI NGHIEP|BENH VIEN|TRUNG TAM|"
              u"HTX|HOP TAC XA|UBND|DOAN)"_s);
    return expression;
}

const QRegularExpression &ofNameInCapitals()
{
    static const QRegularExpression expression(
        u"(?<![\\p{L}\\p{N}])(?:[A-Z][A-Za-z]+ ){1,4}[A-Z]{1,7}(?![\\p{L}\\p{N}])"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

} // namespace bantin::words
