// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/privacy/PersonalNumber.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

using Kind = PersonalDatum::Kind;

constexpr qsizetype wordsBefore = 48; ///< characters in which the words that explain a number stand
constexpr qsizetype lineBefore = 110;
constexpr qsizetype lineAfter = 90;

/// A number as written, and what stands around it.
struct Candidate {
    qsizetype position = 0;
    qsizetype length = 0;
    QString digits; ///< without separators
    QString written;
    QString before; ///< the end of the same line, at most wordsBefore
    QString line;   ///< more of the line before it
    QString after;  ///< the rest of the line, at most lineAfter
};

bool has(const QString &text, const QRegularExpression &words)
{
    return words.match(text).hasMatch();
}

QRegularExpression words(const QString &alternatives)
{
    return QRegularExpression(u"(?<![\\p{L}\\p{N}])(?:"_s + alternatives + u")(?![\\p{L}\\p{N}])"_s,
                              QRegularExpression::CaseInsensitiveOption
                                  | QRegularExpression::UseUnicodePropertiesOption);
}

/// Where the nearest of the words ends in `text`, or -1.
qsizetype lastOf(const QString &text, const QRegularExpression &expression)
{
    qsizetype end = -1;
    for (auto match = expression.globalMatch(text); match.hasNext();)
        end = match.next().capturedEnd();
    return end;
}

const QRegularExpression &identityWords()
{
    static const QRegularExpression expression =
        words(u"CCCD|CC|CMND|CMTND|CMT|căn cước(?: công dân)?|chứng minh(?: nhân dân| thư)?|định danh(?: cá nhân)?|"
              u"giấy tờ tùy thân|giấy tờ tuỳ thân"_s);
    return expression;
}

const QRegularExpression &bankWords()
{
    static const QRegularExpression expression =
        words(u"số tài khoản|tài khoản(?: cá nhân| ngân hàng| số)?|STK|số TK|TK(?: số)?|account"_s);
    return expression;
}

const QRegularExpression &phoneWords()
{
    static const QRegularExpression expression = words(
        u"điện thoại(?: di động)?|số điện thoại|ĐT(?:DĐ)?|SĐT|SDT|di động|zalo|liên hệ|liên lạc|gọi|mobile|tel|phone|số máy"_s);
    return expression;
}

/// Words before a number that say it is nobody's.
const QRegularExpression &otherNumberWords()
{
    static const QRegularExpression expression = words(
        u"mã số thuế|MST|mã số doanh nghiệp|mã số hộ kinh doanh|giấy chứng nhận đăng ký|đăng ký kinh doanh|ĐKKD|mã đơn "
        u"vị|"
        u"mã số đơn vị|ĐVQHNS|MSĐVQHNS|quan hệ ngân sách|ngân sách|mã chương|mã ngành|mã nội dung|tiểu mục|mã hồ sơ|"
        u"số hồ sơ|mã số hồ sơ|số biên nhận|biên nhận|số seri|seri|sê-ri|số hiệu|biên lai|hóa đơn|hoá đơn|mã "
        u"vạch|ISBN|ISSN|"
        u"mã dự án|mã gói thầu|số E-TBMT|TBMT|KHLCNT|mã định danh điện tử|mã định danh của cơ quan|mã cơ quan|mã bưu "
        u"chính|"
        u"mã bưu điện|số thửa|thửa đất|tờ bản đồ|tọa độ|toạ độ|số công tơ|mã khách hàng|số khung|số máy nông cụ|"
        u"mã sản phẩm|mã lô|lô số|số vận đơn|mã vận đơn|mã thủ tục|mã TTHC|số vào sổ|số phát hành|mã số bảo hiểm|mã "
        u"BHXH|"
        u"mã học sinh|mã trạm|mã tài sản|số quyết toán|mã QR|mã tra cứu|mã xác thực|serial|SN|IMEI"_s);
    return expression;
}

const QRegularExpression &hotlineWords()
{
    static const QRegularExpression expression = words(
        u"đường dây nóng|hotline|tổng đài|trực ban|số trực|điện thoại trực|fax|điện thoại cơ quan|điện thoại trụ sở|"
        u"điện thoại văn phòng|máy cơ quan|điện thoại bàn cơ quan|trực cấp cứu|trực cứu hộ"_s);
    return expression;
}

const QRegularExpression &agencyWords()
{
    static const QRegularExpression expression = words(
        u"UBND|HĐND|MTTQ|UBMTTQ(?:VN)?|ủy ban|uỷ ban|sở|phòng|công "
        u"an|trạm|trường|văn phòng|trung tâm|ban|cơ quan|đơn vị|"
        u"công ty|doanh nghiệp|hợp tác xã|HTX|chi nhánh|bệnh viện|ngân "
        u"hàng|bưu điện|điện lực|đội|chi cục|cục|tổng cục|bộ|"
        u"viện|hạt|kiểm lâm|đồn|biên phòng|tòa án|toà án|thuế|nhà trường|phòng khám|khách sạn|nhà hàng|tòa soạn|toà soạn|hội|đoàn|quỹ|trụ sở|bộ phận"_s);
    return expression;
}

const QRegularExpression &personWords()
{
    static const QRegularExpression expression =
        words(u"ông|bà|anh|chị|em|cháu|cô|chú|bác|họ tên|họ và tên|sinh năm|sinh ngày|công dân|người dân|hộ ông|hộ bà|"
              u"nhà riêng|cá nhân|riêng|di động"_s);
    return expression;
}

const QRegularExpression &treasuryWords()
{
    static const QRegularExpression expression = words(
        u"kho bạc|KBNN|ủy ban|uỷ ban|UBND|UBMTTQ(?:VN)?|MTTQ|mặt trận|quỹ|ban vận động|ban cứu trợ|công ty|hội|sở|"
        u"trường|trung tâm|đơn vị thụ hưởng|hợp tác xã|tạm giữ|thu phí|thu ngân sách"_s);
    return expression;
}

/// The 63 codes provinces had when cards were numbered (Thông tư 59/2021/TT-BCA, phụ lục); cards keep their number.
bool isProvince(QStringView code)
{
    constexpr std::array codes{1,  2,  4,  6,  8,  10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33,
                               34, 35, 36, 37, 38, 40, 42, 44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66,
                               67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83, 84, 86, 87, 89, 91, 92, 93, 94, 95, 96};
    return std::ranges::binary_search(codes, code.toInt());
}

/// Province, century and sex, year of birth, six more.
bool isCitizenId(const QString &digits)
{
    return digits.size() == 12 && digits.at(0) == u'0' && isProvince(QStringView(digits).first(3))
           && digits.at(3) <= u'3';
}

QString nationalDigits(const Candidate &candidate)
{
    QString digits = candidate.digits;
    if (digits.startsWith("0084"_L1))
        return u'0' + digits.sliced(4 + (digits.size() > 4 && digits.at(4) == u'0'));
    if (digits.startsWith("84"_L1) && digits.size() >= 11)
        return u'0' + digits.sliced(2 + (digits.at(2) == u'0'));
    return digits;
}

bool isMobile(const QString &digits)
{
    static const QRegularExpression form(
        u"^0(?:(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\\d)\\d{7}|1(?:2\\d|6[2-9]|8[68]|99)\\d{7})\\z"_s);
    return form.match(digits).hasMatch();
}

/// With the codes since 2017 (02x) and those before.
bool isLandline(const QString &digits)
{
    static const QRegularExpression form(
        u"^0(?:2(?:4|8)\\d{8}|2\\d{2}\\d{7}|(?:2[0-9]|3[0-9]|5[0-9]|6[0-9]|7[0-9]|4|8)\\d{7,8})\\z"_s);
    return form.match(digits).hasMatch();
}

/// "7.500.000", "12 500" and whatever a unit follows.
bool looksLikeAnAmount(const Candidate &candidate)
{
    static const QRegularExpression grouped(u"^[1-9]\\d{0,2}([ .])\\d{3}(?:\\1\\d{3})*\\z"_s);
    static const QRegularExpression unit(
        u"^\\s?(?:(?:đồng|đ|VNĐ|VND|USD|triệu|tỷ|tỉ|nghìn|ngàn|m2|m²|m3|m³|ha|km|kg|tấn|tạ|lít|người|hộ|lượt|cây|con|"
        u"kWh)(?!\\p{L})|[%‰])"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const bool isNamed = has(candidate.before, identityWords()) || has(candidate.before, bankWords());
    return unit.match(candidate.after).hasMatch() || (!isNamed && grouped.match(candidate.written).hasMatch());
}

/// "mã học viên: ", "số lô vắc-xin ": a word for codes, and nothing but words between it and the number.
const QRegularExpression &codeWords()
{
    static const QRegularExpression expression(
        u"(?<!\\p{L})(?:mã|số lô|số hiệu|số báo danh|số hợp đồng|số đăng ký|giấy phép|số đơn|số phiếu|số vé|số thẻ)"
        u"(?!\\p{L})(?! định danh cá nhân| căn cước)(?:[ ]\\p{L}[\\p{L}\\-]*){0,6}\\s*[:–\\-]?\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

/// Only the last of several words counts: "mã số thuế 0101234567, điện thoại 0912345678".
bool isExplainedAsOther(const Candidate &candidate)
{
    const qsizetype other =
        std::max(lastOf(candidate.before, otherNumberWords()), codeWords().match(candidate.before).capturedStart());
    return other >= 0 && other > lastOf(candidate.before, phoneWords())
           && other > lastOf(candidate.before, identityWords()) && other > lastOf(candidate.before, bankWords());
}

std::optional<PersonalDatum> asIdentity(const Candidate &candidate)
{
    const qsizetype identity = lastOf(candidate.before, identityWords());
    const bool named = identity >= 0 && identity > lastOf(candidate.before, bankWords())
                       && identity > lastOf(candidate.before, phoneWords());
    if (candidate.digits.size() == 12) {
        if (isCitizenId(candidate.digits) && lastOf(candidate.before, bankWords()) < 0)
            return PersonalDatum{Kind::CitizenId, candidate.position, candidate.length, named ? 1.0 : 0.8};
        if (named)
            return PersonalDatum{Kind::CitizenId, candidate.position, candidate.length, 0.7};
    }
    if (named && candidate.digits.size() == 9)
        return PersonalDatum{Kind::OldIdentityCard, candidate.position, candidate.length, 0.95};
    return std::nullopt;
}

std::optional<PersonalDatum> asAccount(const Candidate &candidate)
{
    const qsizetype bank = lastOf(candidate.before, bankWords());
    if (bank < 0 || bank < lastOf(candidate.before, phoneWords()) || candidate.digits.size() < 6)
        return std::nullopt;
    if (has(candidate.line, treasuryWords()) || has(candidate.after, treasuryWords()))
        return std::nullopt;
    return PersonalDatum{Kind::BankAccount, candidate.position, candidate.length, 0.9};
}

std::optional<PersonalDatum> asPhone(const Candidate &candidate)
{
    const QString digits = nationalDigits(candidate);
    const PersonalDatum datum{Kind::Phone, candidate.position, candidate.length, 0};
    const auto sure = [&datum](double confidence) {
        PersonalDatum found = datum;
        found.confidence = confidence;
        return found;
    };
    if (has(candidate.before, hotlineWords()))
        return std::nullopt;
    const bool named = has(candidate.before, phoneWords());
    if (isMobile(digits))
        return sure(named ? 1.0 : 0.85);
    if (!isLandline(digits))
        return std::nullopt;
    const bool ofAPerson = has(candidate.line, personWords());
    if (ofAPerson && named)
        return sure(0.8);
    return named && !has(candidate.line, agencyWords()) ? std::optional(sure(0.6)) : std::nullopt;
}

Candidate candidateAt(const QString &text, qsizetype position, qsizetype length)
{
    Candidate candidate;
    // A bracket before or behind a number may be the sentence's: only one around a part of it is its own.
    const QStringView found = QStringView(text).sliced(position, length);
    const bool isWhole = found.startsWith(u'(') && found.indexOf(u')') == length - 1;
    if (isWhole || found.contains(u')') != found.contains(u'(')) {
        position += found.startsWith(u'(');
        length -= found.startsWith(u'(') + found.endsWith(u')');
    }
    candidate.position = position;
    candidate.length = length;
    candidate.written = text.sliced(position, length);
    for (const QChar c : std::as_const(candidate.written)) {
        if (c >= u'0' && c <= u'9')
            candidate.digits += c;
    }
    candidate.line = text.sliced(std::max<qsizetype>(0, position - lineBefore), std::min(position, lineBefore));
    candidate.line = candidate.line.section(u'\n', -1);
    candidate.before = candidate.line.last(std::min(candidate.line.size(), wordsBefore));
    const QString rest = text.sliced(position + length, std::min(lineAfter, text.size() - position - length));
    candidate.after = rest.section(u'\n', 0, 0);
    return candidate;
}

/// "711A12345678": one bank's accounts have a letter.
void findLetteredAccounts(const QString &text, QList<PersonalDatum> &data)
{
    static const QRegularExpression account(u"(?<![\\p{L}\\p{N}])\\d{3}[A-Z]\\d{8}(?![\\p{L}\\p{N}])"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    for (auto match = account.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        if (const auto datum = asAccount(candidateAt(text, found.capturedStart(), found.capturedLength())))
            data.append(*datum);
    }
}

} // namespace

void findPersonalNumbers(const QString &text, QList<PersonalDatum> &data)
{
    // Digits in groups; a slash, a letter or a comma beside them makes them part of something else.
    static const QRegularExpression number(
        u"(?<![\\p{L}\\p{N}_/@=#])(?<![\\p{N}][.,\\-])\\(?\\+?\\d{2,}\\)?(?:[ .\\-]{0,2}\\(?\\d+\\)?){0,7}(?![\\p{L}\\p{N}_/@]|[.,\\-]\\d)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    for (auto match = number.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        const Candidate candidate = candidateAt(text, found.capturedStart(), found.capturedLength());
        if (candidate.digits.size() < 6 || candidate.digits.size() > 19 || looksLikeAnAmount(candidate)
            || isExplainedAsOther(candidate))
            continue;
        for (const auto reading : {asIdentity, asAccount, asPhone}) {
            if (const auto datum = reading(candidate)) {
                data.append(*datum);
                break;
            }
        }
    }
    findLetteredAccounts(text, data);
}

} // namespace bantin
